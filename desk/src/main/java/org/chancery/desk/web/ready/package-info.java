/** What was answered before, and may be answered again. */
@NullMarked
package org.chancery.desk.web.ready;

import org.jspecify.annotations.NullMarked;
