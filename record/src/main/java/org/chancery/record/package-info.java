/** Many readings in, one record out: what all documents say, kept and corrected. */
@NullMarked
package org.chancery.record;

import org.jspecify.annotations.NullMarked;
