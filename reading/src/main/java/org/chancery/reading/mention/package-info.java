/** Names, descriptions, pronouns and who they refer to within a text. */
@NullMarked
package org.chancery.reading.mention;

import org.jspecify.annotations.NullMarked;
