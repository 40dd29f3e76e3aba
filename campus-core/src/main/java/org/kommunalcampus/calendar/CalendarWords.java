package org.kommunalcampus.calendar;

/**
 * The words of a calendar, in one language, and where its entries lead.
 *
 * @param name of the calendar
 * @param planned what stands before the title of learning that is planned and not booked
 * @param learning address of the pages on which people learn; the id of the booking follows
 * @param modules address of the pages of modules; the id of one follows
 */
public record CalendarWords(String name, String planned, String learning, String modules) {}
