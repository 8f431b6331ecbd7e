/** The trained network: its files, its batches, and what it scores. */
@NullMarked
package org.chancery.parser.network;

import org.jspecify.annotations.NullMarked;
