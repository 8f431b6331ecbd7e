/** How well the reader finds what people found: precision, recall and F1 against gold. */
@NullMarked
package org.chancery.desk.evaluate;

import org.jspecify.annotations.NullMarked;
