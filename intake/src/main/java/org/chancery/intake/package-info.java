/** Documents from the world, one after the other: the front door. */
@NullMarked
package org.chancery.intake;

import org.jspecify.annotations.NullMarked;
