package org.kommunalcampus.mail;

import java.time.Instant;

/**
 * A mail that this node is to send now.
 *
 * @param attempt which attempt this is, from 1 on
 */
record OutgoingMail(MailId id, int attempt, String to, WrittenMail words, String language, Instant created) {}
