using JustCallFx.Benchmarks.Http;
using JustCallFx.Benchmarks.Micro;

return args switch
{
    [HttpCommand.Verb, ..] => await HttpCommand.RunAsync(args[1..]),
    [ServeCommand.Verb, ..] => await ServeCommand.RunAsync(args[1..]),
    _ => MicroCommand.Run(args),
};
