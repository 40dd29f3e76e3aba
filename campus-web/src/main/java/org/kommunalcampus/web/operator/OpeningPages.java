package org.kommunalcampus.web.operator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.HrAppointments;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.kommunalcampus.web.shipped.OfficialList;
import org.kommunalcampus.web.shipped.ShippedContent;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says how far the platform has come on its way to the first signed-in employee. */
@Component
@RequiredArgsConstructor
class OpeningPages {

    private static final PageRequest ONE = PageRequest.of(0, 1);

    private final ShippedContent content;
    private final OfficialList official;
    private final Regions regions;
    private final Municipalities municipalities;
    private final HrAppointments appointments;
    private final Wording wording;

    /** A shipped file and whether the platform has something of it. */
    record Shipped(String path, String title, Badge state) {}

    ModelAndView page(Caller caller, OpeningController.Typed typed, Locale locale) {
        List<RegionView> opened = regions.all(caller);
        Set<ShippedContent.Item> loaded = content.loaded();
        var page = new ModelAndView("operator/opening");
        return page.addObject("typed", typed)
                .addObject(
                        "items",
                        Arrays.stream(ShippedContent.Item.values())
                                .map(item -> new Shipped(
                                        item.path(),
                                        wording.text("opening.content." + item.path(), locale),
                                        state(loaded.contains(item), locale)))
                                .toList())
                .addObject("regions", opened)
                .addObject(
                        "regionChoices",
                        opened.stream()
                                .map(region -> new Option(region.code(), region.name()))
                                .toList())
                .addObject("listed", official.all().size())
                .addObject(
                        "municipalities",
                        municipalities.search(caller, null, ONE).getTotalElements())
                .addObject("hr", state(appointments.exist(caller), locale));
    }

    private Badge state(boolean done, Locale locale) {
        return new Badge(
                done ? Tone.SUCCESS : Tone.NEUTRAL, wording.text(done ? "opening.done" : "opening.open", locale));
    }
}
