/** Feeds and sitemaps: RSS, Atom, JSON Feed. */
@NullMarked
package org.chancery.intake.feed;

import org.jspecify.annotations.NullMarked;
