using JustCallFx.Benchmarks.Broker;
using JustCallFx.Benchmarks.Conversations;
using JustCallFx.Benchmarks.EndToEnd;
using JustCallFx.Benchmarks.Http;
using JustCallFx.Benchmarks.Micro;
using JustCallFx.Benchmarks.Tables;

return args switch
{
    [HttpCommand.Verb, ..] => await HttpCommand.RunAsync(args[1..]),
    [BrokerCommand.Verb, ..] => await BrokerCommand.RunAsync(args[1..]),
    [ConversationsCommand.Verb, ..] => await ConversationsCommand.RunAsync(args[1..]),
    [EndToEndCommand.Verb, ..] => await EndToEndCommand.RunAsync(args[1..]),
    [AppCommand.Verb] => await AppCommand.RunAsync(),
    [ServeCommand.Verb, ..] => await ServeCommand.RunAsync(args[1..]),
    [TablesCommand.Verb, ..] => await TablesCommand.RunAsync(args[1..]),
    _ => MicroCommand.Run(args),
};
