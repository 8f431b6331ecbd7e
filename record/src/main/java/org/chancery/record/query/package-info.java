/** What the record can be asked, and what it answers. */
@NullMarked
package org.chancery.record.query;

import org.jspecify.annotations.NullMarked;
