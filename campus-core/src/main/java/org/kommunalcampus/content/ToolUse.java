package org.kommunalcampus.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.tool.ToolId;

/**
 * That an element opens a tool.
 *
 * @param target address within the tool that is opened, {@code null} for the one that the tool names
 * @param parameters told to the tool in addition, one {@code name=value} on each line
 */
public record ToolUse(
        ToolId tool, @Nullable String target, @Nullable String parameters) {

    private static final int LONGEST_PARAMETERS = 4000;
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}=.{0,1000}");

    /** The additional parameters by name. */
    public Map<String, String> custom() {
        Map<String, String> custom = new LinkedHashMap<>();
        if (parameters != null) {
            parameters.lines().forEach(line -> {
                int end = line.indexOf('=');
                custom.put(line.substring(0, end), line.substring(end + 1));
            });
        }
        return custom;
    }

    ToolUse checked(FieldChecks checks) {
        String address = checks.webAddress("/target", target);
        String given = parameters == null || parameters.isBlank() ? null : parameters.strip();
        if (given != null && given.length() > LONGEST_PARAMETERS) {
            checks.reject("/parameters", "too-long", "At most " + LONGEST_PARAMETERS + " characters are allowed.");
        } else if (given != null) {
            given = String.join("\n", given.lines().map(String::strip).toList());
            if (!given.lines().allMatch(line -> PARAMETER.matcher(line).matches())) {
                checks.reject("/parameters", "not-parameters", "Each line has a name, an equals sign and a value.");
            }
        }
        return new ToolUse(tool, address, given);
    }
}
