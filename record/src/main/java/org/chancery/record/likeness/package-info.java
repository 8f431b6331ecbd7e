/** When several things are one: alike pairs become groups, the same in any order of arrival. */
@NullMarked
package org.chancery.record.likeness;

import org.jspecify.annotations.NullMarked;
