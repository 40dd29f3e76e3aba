package org.kommunalcampus.curriculum.engine.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.kommunalcampus.catalogue.Format;

/** What rules ask about each module again and again, side by side in arrays. */
public final class ModuleTraits {
    private final boolean[] online;
    private final boolean[] forEverybody;
    private final int[] preparation;
    private final int[] language;
    private final List<String> languages = new ArrayList<>();

    ModuleTraits(EngineModule[] modules) {
        online = new boolean[modules.length];
        forEverybody = new boolean[modules.length];
        preparation = new int[modules.length];
        language = new int[modules.length];
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < modules.length; i++) {
            online[i] = modules[i].format() == Format.ONLINE;
            forEverybody[i] = modules[i].target().isEverybody();
            preparation[i] = modules[i].phases().preparationMinutes();
            language[i] = numbers.computeIfAbsent(modules[i].language(), name -> {
                languages.add(name);
                return languages.size() - 1;
            });
        }
    }

    /** Whether the module is learnt online alone. */
    public boolean online(int module) {
        return online[module];
    }

    /** Whether the module is made for everybody. */
    public boolean forEverybody(int module) {
        return forEverybody[module];
    }

    /** Learning time before an event of the module in minutes. */
    public int preparationMinutes(int module) {
        return preparation[module];
    }

    /** Place of the module's language among all of them. */
    public int language(int module) {
        return language[module];
    }

    /** The languages in which modules are. */
    public List<String> languages() {
        return List.copyOf(languages);
    }
}
