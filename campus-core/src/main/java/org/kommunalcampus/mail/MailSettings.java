package org.kommunalcampus.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails go out; through which mail server stands in {@code spring.mail}.
 *
 * @param from who sends, e.g. {@code KommunalCampus <nicht-antworten@campus.example>}; needed with a mail server
 * @param shown whether mails are kept for being shown where there is no mail server, for the demo
 */
@ConfigurationProperties("campus.mail")
record MailSettings(
        @DefaultValue("") String from,
        @DefaultValue("false") boolean shown) {}
