/** Bytes as received: where they come from, when they were published, and their hash. */
@NullMarked
package org.chancery.reading.document;

import org.jspecify.annotations.NullMarked;
