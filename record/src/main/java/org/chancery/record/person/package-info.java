/** Who a person is across documents and spellings, and which offices they held when. */
@NullMarked
package org.chancery.record.person;

import org.jspecify.annotations.NullMarked;
