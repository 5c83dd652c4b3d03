import { connect, type ConfirmChannel } from 'amqplib';
