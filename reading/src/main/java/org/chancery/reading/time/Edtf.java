package org.chancery.reading.time;

/** A date in EDTF level 1. */
public record Edtf(String value) {}
