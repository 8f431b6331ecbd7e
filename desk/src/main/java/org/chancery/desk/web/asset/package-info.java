/** Scripts, styles and fonts, all of them part of the program. */
@NullMarked
package org.chancery.desk.web.asset;

import org.jspecify.annotations.NullMarked;
