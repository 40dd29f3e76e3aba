package org.kommunalcampus.mail;

/**
 * A mail in words.
 *
 * @param plain the text for programs that show no HTML
 * @param html the same for those that do; needs no image and nothing from elsewhere
 * @param unsubscribe the address that stops mails; empty for a single mail that somebody asked for
 */
public record WrittenMail(String subject, String plain, String html, String unsubscribe) {}
