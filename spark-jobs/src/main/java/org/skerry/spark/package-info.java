/**
 * Skerry on Spark: the command line, experiments, the fan-out of runs, and the tables that come out.
 *
 * <p>Kryo is used with {@code registrationRequired}, so that nothing crosses a wire that was not meant to; every record
 * of ours that does is registered in one place with a serializer that knows records. The price is one line there for
 * every new kind of message.
 */
package org.skerry.spark;
