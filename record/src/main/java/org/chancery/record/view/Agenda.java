package org.chancery.record.view;

import java.time.LocalDate;

/**
 * What is scheduled or expected.
 *
 * @param from as seen on this day
 * @param dated the nearest first; a date may be vaguer than a day, and is never made more exact
 * @param undated what was told within a year before that day without a date, the latest first
 */
public record Agenda(LocalDate from, Listing dated, Listing undated) {}
