/** Which findings of many documents tell of one happening, and what became of it. */
@NullMarked
package org.chancery.record.happening;

import org.jspecify.annotations.NullMarked;
