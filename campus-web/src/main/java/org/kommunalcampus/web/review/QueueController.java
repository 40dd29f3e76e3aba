package org.kommunalcampus.web.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.quality.ReviewCard;
import org.kommunalcampus.quality.ReviewFilter;
import org.kommunalcampus.quality.Reviews;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What waits for the Beirat. */
@Controller
@RequiredArgsConstructor
class QueueController {

    private static final int PAGE_SIZE = 20;
    private static final int LONGEST_TEXT = 100;

    private final Reviews reviews;
    private final ReviewWords words;
    private final Wording wording;

    /** A review in the list. */
    record Row(ReviewCard card, Badge badge, String since, String kind, String next) {}

    @GetMapping("/beirat")
    String queue(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "") PageNumber page,
            Locale locale,
            Model model) {
        caller.requireAnyRole(Role.REVIEWER);
        String text = q.strip().length() <= LONGEST_TEXT ? q.strip() : q.strip().substring(0, LONGEST_TEXT);
        ReviewFilter wanted = Arrays.stream(ReviewFilter.values())
                .filter(one -> one.name().equals(filter))
                .findFirst()
                .orElse(ReviewFilter.OPEN);
        Page<ReviewCard> found = reviews.queue(caller, wanted, text, page.ofSize(PAGE_SIZE));
        String here = UriComponentsBuilder.fromPath("/beirat")
                .queryParam("q", "{q}")
                .queryParam("filter", "{filter}")
                .encode()
                .buildAndExpand(text, wanted.name())
                .toUriString();
        model.addAttribute("q", text);
        model.addAttribute("filter", wanted.name());
        model.addAttribute("filters", filters(locale));
        model.addAttribute(
                "rows",
                found.getContent().stream().map(card -> row(card, locale)).toList());
        model.addAttribute("paging", new Paging(found.getNumber(), PAGE_SIZE, found.getTotalElements(), here));
        return "review/queue";
    }

    private Row row(ReviewCard card, Locale locale) {
        return new Row(
                card,
                words.badge(card.state(), locale),
                wording.day(card.submittedAt(), locale),
                wording.text("review.kind." + card.kind(), locale),
                wording.text("review.next." + next(card), locale));
    }

    private static String next(ReviewCard card) {
        if (card.conflict()) {
            return "conflict";
        }
        return switch (card.state()) {
            case WAITING, THIRD_OPINION -> card.mine() ? "mine" : "seat";
            case IN_REVIEW -> card.mine() ? card.myVoteIsIn() ? "voted" : "mine" : "others";
            case AGREED -> card.mine() ? "decide" : "others";
            default -> "done";
        };
    }

    private List<Option> filters(Locale locale) {
        return Arrays.stream(ReviewFilter.values())
                .map(one -> new Option(one.name(), wording.text("review.filter." + one, locale)))
                .toList();
    }
}
