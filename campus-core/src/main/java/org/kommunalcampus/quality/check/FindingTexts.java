package org.kommunalcampus.quality.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Words findings, in German or English. */
@Component
public class FindingTexts {

    private final MessageSource bundle = bundle();

    /** The findings in words, in their order. */
    public List<WordedFinding> worded(List<Finding> findings, Locale locale) {
        return findings.stream()
                .map(finding -> new WordedFinding(
                        finding.severity(),
                        finding.pointer(),
                        finding.criterion(),
                        detail(finding, locale),
                        proposal(finding, locale)))
                .toList();
    }

    /** What is wrong, a sentence. */
    public String detail(Finding finding, Locale locale) {
        return text(finding, "detail", locale);
    }

    /** What to do about it, a sentence. */
    public String proposal(Finding finding, Locale locale) {
        return text(finding, "proposal", locale);
    }

    /** The name of the rule for people. */
    public String criterion(Finding finding, Locale locale) {
        return bundle.getMessage(finding.criterion() + ".name", null, locale);
    }

    private String text(Finding finding, String part, Locale locale) {
        return bundle.getMessage(
                finding.criterion() + "." + finding.code() + "." + part,
                finding.arguments().toArray(),
                locale);
    }

    private static MessageSource bundle() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("org.kommunalcampus.quality.check.findings");
        bundle.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }
}
