/** What each page shows, as plain data. */
@NullMarked
package org.chancery.desk.web.page;

import org.jspecify.annotations.NullMarked;
