package org.kommunalcampus.web.notification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.mail.MailPreferences;
import org.kommunalcampus.notification.NotificationId;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The caller's own messages and those of the caller's own desks: read, marked as read, and which kinds somebody wants. */
@Controller
@RequiredArgsConstructor
class NotificationController {

    private static final int SIZE = 20;
    private static final String PAGE = "redirect:/mitteilungen";

    private final Notifications notifications;
    private final NotificationPages pages;
    private final MailPreferences mails;
    private final Wording wording;

    @GetMapping("/mitteilungen")
    String list(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale, Model model) {
        Page<NotificationView> found = notifications.of(caller, page.ofSize(SIZE));
        model.addAttribute("messages", pages.messages(found.getContent(), locale));
        model.addAttribute("unread", notifications.unread(caller));
        model.addAttribute("paging", new Paging(page.value(), SIZE, found.getTotalElements(), "/mitteilungen"));
        if (caller.member() != null) {
            model.addAttribute("kinds", pages.kinds(locale));
            model.addAttribute(
                    "wanted",
                    notifications.wanted(caller).stream().map(Enum::name).toList());
            model.addAttribute(
                    "mails", wording.text("mail.timing." + mails.of(caller).timing(), locale));
        }
        return "notification/list";
    }

    /** Marks the message as read and leads to what it is about. */
    @PostMapping("/mitteilungen/{id}/oeffnung")
    String open(Caller caller, @PathVariable NotificationId id) {
        NotificationView opened = notifications.read(caller, id);
        return "redirect:" + NotificationPages.href(opened);
    }

    @PostMapping("/mitteilungen/{id}/lesen")
    String read(Caller caller, @PathVariable NotificationId id) {
        notifications.read(caller, id);
        return PAGE;
    }

    @PostMapping("/mitteilungen/lesen")
    String readAll(Caller caller) {
        notifications.readAll(caller);
        return PAGE;
    }

    @PostMapping("/mitteilungen/einstellungen")
    String settings(
            Caller caller,
            @RequestParam(name = "kinds", required = false, defaultValue = "") List<String> kinds,
            RedirectAttributes flash) {
        Set<NotificationKind> wanted = EnumSet.noneOf(NotificationKind.class);
        Arrays.stream(NotificationKind.values())
                .filter(kind -> kinds.contains(kind.name()))
                .forEach(wanted::add);
        notifications.chooseKinds(caller, wanted);
        flash.addFlashAttribute("notice", "notification.settings.saved");
        return PAGE;
    }
}
