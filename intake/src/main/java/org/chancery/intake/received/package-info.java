/** What came: a document with its origin, or the reason why there is none. */
@NullMarked
package org.chancery.intake.received;

import org.jspecify.annotations.NullMarked;
