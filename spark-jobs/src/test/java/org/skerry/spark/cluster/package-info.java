/**
 * The packaged application on real processes: started by its launcher, on a standalone cluster and on HDFS, killed and
 * started again. Tests named {@code *IT} run after the application is packaged.
 */
package org.skerry.spark.cluster;
