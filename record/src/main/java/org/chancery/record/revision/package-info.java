/** What people decided about findings, and how it survives another reading. */
@NullMarked
package org.chancery.record.revision;

import org.jspecify.annotations.NullMarked;
