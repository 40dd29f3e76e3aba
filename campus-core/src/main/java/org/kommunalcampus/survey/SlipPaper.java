package org.kommunalcampus.survey;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.signing.Seals;
import org.springframework.stereotype.Component;

/**
 * What stands on a slip, sealed where the platform has a secret, so that whoever reads the database learns nothing of answers that are not counted yet. The order
 * of its lines is that of the ids of the questions.
 */
@Component
@RequiredArgsConstructor
class SlipPaper {

    private static final String PURPOSE = "survey slip";

    private final Seals seals;

    String write(UUID slip, Map<SurveyQuestionId, String> answers) {
        String lines = new TreeMap<>(answers)
                .entrySet().stream()
                        .map(answer -> answer.getKey() + "=" + encode(answer.getValue()))
                        .collect(Collectors.joining("\n"));
        return seals.seal(PURPOSE, slip.toString(), lines.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing where another secret has sealed it. */
    Optional<Map<SurveyQuestionId, String>> read(Slip slip) {
        return seals.open(PURPOSE, slip.getId().toString(), slip.content())
                .map(bytes -> Arrays.stream(new String(bytes, StandardCharsets.UTF_8).split("\n"))
                        .map(line -> line.split("=", 2))
                        .filter(parts -> parts.length == 2)
                        .collect(Collectors.toMap(parts -> SurveyQuestionId.of(parts[0]), parts -> decode(parts[1]))));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
