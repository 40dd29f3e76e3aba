package org.kommunalcampus.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;

/** A list or set with an entry that is {@code null} is refused with the place of the entry, so that no request has to expect one. */
@Component
class NoNullEntries extends JacksonModule {

    @Override
    public String getModuleName() {
        return "no-null-entries";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        for (Class<?> type : List.of(List.class, Set.class)) {
            context.configOverride(type).setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        }
    }
}
