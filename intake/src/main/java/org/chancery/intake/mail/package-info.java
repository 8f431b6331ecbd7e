/** E-mail: single messages and mailboxes. */
@NullMarked
package org.chancery.intake.mail;

import org.jspecify.annotations.NullMarked;
