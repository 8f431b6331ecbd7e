/** What is kept of a document: its versions, their texts, and what each reader read in them. */
@NullMarked
package org.chancery.record.kept;

import org.jspecify.annotations.NullMarked;
