package org.chancery.desk.web.guard;

/**
 * Whoever looks at pages.
 *
 * @param session a random word in a cookie
 * @param csrf what forms carry, so that no other page can send them
 * @param isNew whether the cookie is yet to be set
 */
public record Visitor(String session, String csrf, boolean isNew) {}
