package org.opora.cycle;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.opora.bpmn.Stage;

/**
 * What a coordinator decides when opening a year.
 *
 * @param stages the stages that create work
 * @param earlier stages that were already done, for a year opened in the middle
 */
public record LaunchCommand(
        UUID municipalityId,
        CyclePeriod period,
        ListSource listSource,
        Set<Stage> stages,
        List<EarlierStage> earlier) {}
