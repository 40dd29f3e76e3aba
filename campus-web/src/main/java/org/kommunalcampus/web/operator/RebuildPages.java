package org.kommunalcampus.web.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.RebuildStatus;
import org.kommunalcampus.curriculum.RebuildStatus.AuditResult;
import org.kommunalcampus.curriculum.RebuildStatus.Wave;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words how far curricula are up to date. */
@Component
@RequiredArgsConstructor
class RebuildPages {

    private static final Duration LONG_WAIT = Duration.ofMinutes(1);

    private final Wording wording;
    private final Clock clock;

    RebuildPage page(RebuildStatus status, Locale locale) {
        Instant oldest = status.oldestStaleSince();
        Duration waits = oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
        return new RebuildPage(
                state(status, waits, locale),
                status.plans(),
                status.stale(),
                status.pendingModules(),
                oldest == null ? null : words(waits, locale),
                status.rebuiltLastMinute(),
                status.failed(),
                status.failures().stream().map(failure -> row(failure, locale)).toList(),
                progress(status.wave(), locale),
                audit(status.lastAudit(), locale));
    }

    private RebuildPage.@Nullable Progress progress(@Nullable Wave wave, Locale locale) {
        if (wave == null) {
            return null;
        }
        Duration left = wave.left();
        return new RebuildPage.Progress(
                (int) (100 * wave.share()),
                wave.done(),
                wave.total(),
                wording.text("operator.rebuild.speed", locale, wave.perSecond()),
                left == null ? null : words(left, locale));
    }

    private @Nullable String audit(@Nullable AuditResult audit, Locale locale) {
        return audit == null
                ? null
                : wording.text(
                        "operator.rebuild.audit.result",
                        locale,
                        wording.moment(audit.at(), locale),
                        audit.plans(),
                        audit.drifted());
    }

    private RebuildPage.FailureRow row(RebuildStatus.Failure failure, Locale locale) {
        return new RebuildPage.FailureRow(
                failure.member().toString(),
                failure.attempts(),
                failure.cause(),
                wording.moment(failure.nextAttempt(), locale));
    }

    private Badge state(RebuildStatus status, Duration waits, Locale locale) {
        if (status.failed() > 0) {
            return badge(Tone.DANGER, "failed", locale);
        }
        if (status.isIdle()) {
            return badge(Tone.SUCCESS, "idle", locale);
        }
        return waits.compareTo(LONG_WAIT) > 0
                ? badge(Tone.WARNING, "slow", locale)
                : badge(Tone.INFO, "working", locale);
    }

    private Badge badge(Tone tone, String key, Locale locale) {
        return new Badge(tone, wording.text("operator.rebuild.state." + key, locale));
    }

    private String words(Duration waits, Locale locale) {
        long seconds = Math.max(0, waits.toSeconds());
        return seconds < 120
                ? wording.text("operator.rebuild.seconds", locale, seconds)
                : wording.text("operator.rebuild.minutes", locale, seconds / 60);
    }
}
