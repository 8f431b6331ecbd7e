/** What people change: decisions, and documents that they add. */
@NullMarked
package org.chancery.desk.web.change;

import org.jspecify.annotations.NullMarked;
