/** How two parties deal with each other, month by month and in each direction. */
@NullMarked
package org.chancery.record.series;

import org.jspecify.annotations.NullMarked;
