package org.opora.cycle;

import java.util.List;
import org.opora.engine.LaunchProgress;
import org.opora.order.OrderView;

/**
 * The page of a year.
 *
 * @param mayCoordinate whether the person may change the year
 * @param mayCancel whether the person may stop it
 * @param duties what minutes of the year charged people with
 * @param progress how far the launch of the schools' work has come
 */
public record CyclePage(
        CycleView cycle,
        String municipality,
        String openedBy,
        boolean mayCoordinate,
        boolean mayCancel,
        Board board,
        List<WaitGroup> waits,
        List<OrderView> orders,
        LaunchProgress progress,
        YearDuties.Summary duties) {}
