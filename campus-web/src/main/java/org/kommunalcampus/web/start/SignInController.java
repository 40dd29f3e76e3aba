package org.kommunalcampus.web.start;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.CallerSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; it lists the known accounts where there are any, which is the demo. */
@Controller
@RequiredArgsConstructor
class SignInController {

    private final CallerSource callers;
    private final ObjectProvider<KnownAccounts> accounts;

    @GetMapping("/login")
    String login(@RequestParam(required = false) @Nullable String failed, Model model) {
        if (!callers.current().roles().isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute("failed", failed != null);
        model.addAttribute(
                "accounts",
                accounts.stream().flatMap(known -> known.list().stream()).toList());
        return "start/login";
    }
}
