/** In what forms the record leaves for other programs. */
@NullMarked
package org.chancery.record.export;

import org.jspecify.annotations.NullMarked;
