package org.opora.classification;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Categories as one column: names in the order of the enum, parted by commas. */
@Converter
class CategorySets implements AttributeConverter<@Nullable Set<SchoolCategory>, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Set<SchoolCategory> categories) {
        return categories == null || categories.isEmpty()
                ? null
                : EnumSet.copyOf(categories).stream().map(SchoolCategory::name).collect(Collectors.joining(","));
    }

    @Override
    public @Nullable Set<SchoolCategory> convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : parse(column);
    }

    static Set<SchoolCategory> parse(@Nullable String column) {
        Set<SchoolCategory> categories = EnumSet.noneOf(SchoolCategory.class);
        if (column != null) {
            Arrays.stream(column.split(",")).map(SchoolCategory::valueOf).forEach(categories::add);
        }
        return categories;
    }
}
