package org.kommunalcampus.web.learner;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.Phrases;
import org.springframework.stereotype.Component;

/** Says something about one module by its title. */
@Component
@RequiredArgsConstructor
class ModuleTitles {

    private final NamesReader names;
    private final Phrases phrases;

    /** The text with this key about the module. */
    String say(String key, ModuleId module, Locale locale) {
        return phrases.say(key, locale, title(module));
    }

    /** The title alone. */
    String title(ModuleId module) {
        return names.of(List.of(module), List.of()).module(module);
    }
}
