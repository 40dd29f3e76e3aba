package org.kommunalcampus.web.proof;

import java.util.Base64;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.provider.LogoView;
import org.kommunalcampus.provider.Logos;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.stereotype.Component;

/** The logos of providers for paper: within the page, as large as there is room beside the heading. */
@Component
@RequiredArgsConstructor
class RecordLogos {

    /** Pixels of CSS, of which 96 are an inch: 50 by 18 millimetres. */
    private static final double WIDEST = 189;

    private static final double HIGHEST = 68;

    private final Modules modules;
    private final Logos logos;

    /**
     * A logo on a page.
     *
     * @param address as a {@code data:} address
     * @param alternative what it shows
     * @param width in pixels of CSS
     * @param height in pixels of CSS
     */
    record Picture(String address, String alternative, int width, int height) {}

    /** The logo of who offers the module, as it is today; {@code null} for none. */
    @Nullable
    Picture of(ModuleId module) {
        ModuleCard card = modules.published(List.of(module)).get(module);
        return card == null ? null : of(card.provider());
    }

    private @Nullable Picture of(ProviderId provider) {
        return logos.of(provider)
                .flatMap(logo -> logos.bytes(provider).map(bytes -> picture(logo, bytes)))
                .orElse(null);
    }

    static Picture picture(LogoView logo, byte[] png) {
        double scale = Math.min(1, Math.min(WIDEST / logo.width(), HIGHEST / logo.height()));
        return new Picture(
                "data:image/png;base64," + Base64.getEncoder().encodeToString(png),
                logo.alternative(),
                Math.max(1, (int) Math.round(logo.width() * scale)),
                Math.max(1, (int) Math.round(logo.height() * scale)));
    }
}
