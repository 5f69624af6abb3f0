/**
 * Instances as files: one JSON document each, named by the instance's identity.
 *
 * <p>JSON, because users write instances of their own and diff them; units stand in the names of the fields, and real
 * numbers are written with as many digits as give the same bits when read. A file names its format, version and family,
 * and its identity is computed anew from its numbers, so a file that was changed after it was written is noticed. The
 * price is about 20 bytes a number, which is little beside the runs on an instance.
 */
package org.skerry.data.io;
