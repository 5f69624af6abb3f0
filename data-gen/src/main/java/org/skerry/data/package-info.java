/** Problem instances: generated, imported, and read from or written to files. */
package org.skerry.data;
