import { connect } from 'amqplib';
