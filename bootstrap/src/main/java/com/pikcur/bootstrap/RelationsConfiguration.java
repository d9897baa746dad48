package com.pikcur.bootstrap;

import com.pikcur.application.member.AddToBlockList;
import com.pikcur.application.member.BlockData;
import com.pikcur.application.member.BlockEffect;
import com.pikcur.application.member.BlockEraser;
import com.pikcur.application.member.RemoveFromBlockList;
import com.pikcur.domain.member.port.MemberBlocks;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.member.JooqMemberBlocks;
import com.pikcur.web.member.BlockListController;
import com.pikcur.web.shared.Problems;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together how members block each other. */
@Configuration(proxyBeanMethods = false)
class RelationsConfiguration {

    @Bean
    JooqMemberBlocks memberBlocks(DSLContext db) {
        return new JooqMemberBlocks(db);
    }

    @Bean
    BlockEraser blockEraser(MemberBlocks blocks) {
        return new BlockEraser(blocks);
    }

    @Bean
    BlockData blockData(JooqMemberBlocks blocks) {
        return new BlockData(blocks);
    }

    @Bean
    BlockListController blockListController(
            Transactions transactions,
            JooqMemberBlocks blocks,
            List<BlockEffect> effects,
            Clock clock,
            Problems problems) {
        var add = new AddToBlockList(transactions, blocks, effects, clock);
        return new BlockListController(add, new RemoveFromBlockList(transactions, blocks), blocks, problems);
    }
}
