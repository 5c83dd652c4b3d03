import { toCases, type ConformanceCase } from '../case.js';
import { CLUSTER_DEMANDS } from './cluster-demands.js';
import type { ClusterSubject } from './cluster-subject.js';

/**
 * What every cache on a Redis Cluster must do, as cases for `test.each`: its instances stay in step
 * through the crash of masters and while slots move. Cases break the cluster, and heal it: they run
 * one after the other.
 */
export function clusterContract(subject: ClusterSubject): readonly ConformanceCase[] {
  return toCases(CLUSTER_DEMANDS, subject);
}
